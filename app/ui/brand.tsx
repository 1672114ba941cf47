// The mark: the province's own logo, or a ripple that comes back, as an answer does.
import { usePortal } from './portal.ts';

export function Brand() {
  const logo = usePortal()?.portal.logo;
  if (logo) return <img src={logo} alt="" className="h-10 w-auto max-w-32 rounded bg-white object-contain p-0.5" />;
  return (
    <svg
      viewBox="0 0 40 40"
      width="40"
      height="40"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
    >
      <circle cx="20" cy="20" r="4" fill="currentColor" stroke="none" />
      <path d="M12 20a8 8 0 1 1 8 8" strokeLinecap="round" />
      <path d="M5 20a15 15 0 1 1 15 15" strokeLinecap="round" opacity="0.65" />
      <path d="M20 35l-4-3.5 4-3.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
