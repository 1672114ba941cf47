// A QR code as a picture.
import type { QrDrawing } from './types.ts';

export function QrPicture({ qr: { side, path }, label }: { qr: QrDrawing; label: string }) {
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="block w-full rounded"
    >
      {/* Dark on white in both schemes: scanners want it so. */}
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
