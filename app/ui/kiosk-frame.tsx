// The frame of a tablet at a counter: the name of the portal, and nothing that leads away.
import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';
import { usePortal } from './portal.ts';
import { SiteFrame } from './site-frame.tsx';

/** The frame of the site, unless the page stands on a tablet at a counter. */
export function KioskFrame({ isKiosk, children }: { isKiosk: boolean; children: ReactNode }) {
  const province = usePortal()?.portal.province;
  if (!isKiosk) return <SiteFrame>{children}</SiteFrame>;
  return (
    <div className="min-h-dvh">
      <header className="bg-brand text-on-brand">
        <p className="mx-auto flex max-w-5xl items-center gap-3 px-4 py-3">
          <Brand />
          <span>
            <span className="block text-lg leading-tight font-semibold">Hồi Âm</span>
            <span className="block text-sm leading-tight">{province}</span>
          </span>
        </p>
      </header>
      <main id="main" className="mx-auto w-full max-w-5xl px-4 py-6">
        {children}
      </main>
    </div>
  );
}
