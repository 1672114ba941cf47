// The door of QR codes: a text as a picture to scan.
import QRCode from 'qrcode';
import type { QrDrawing } from './types.ts';

const QUIET = 4;

export function drawQr(text: string): QrDrawing {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) squares.push(`M${column + QUIET} ${row + QUIET}h1v1h-1z`);
  return { side: modules.size + 2 * QUIET, path: squares.join('') };
}
