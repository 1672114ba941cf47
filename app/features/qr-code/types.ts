// What the room of QR codes hands out.

/** One SVG path of squares of size 1, in a square of this side, with the quiet border that scanners want. */
export interface QrDrawing {
  side: number;
  path: string;
}
