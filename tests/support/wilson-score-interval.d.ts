// The library carries no types.
declare module 'wilson-score-interval' {
  export default function wilson(positiveScore: number, total: number): { left: number; right: number };
}
