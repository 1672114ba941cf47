// What the routing room hands out; JSON-safe.
import type { Kind } from '../../domain/petition.ts';

/** A rule with codes for a form and names for a reader; null: whatever it is. */
export interface RuleView {
  code: string;
  priority: number;
  kind: Kind | null;
  field: { code: string; name: string } | null;
  commune: { code: string; name: string } | null;
  /** Null: the commune where it happened. */
  organisation: { code: string; name: string } | null;
  validFrom: string;
  validTo: string | null;
  standing: 'inForce' | 'toCome' | 'over';
  /** The code of the rule that always speaks before it. */
  silencedBy: string | null;
}

export interface ReplayView {
  /** How many were tried. */
  tried: number;
  /** How many would go elsewhere. */
  moved: number;
  /** By which day's rules and offices. */
  day: string;
  /** The first of them. */
  cases: { code: string; kind: Kind; from: string; to: string }[];
}
