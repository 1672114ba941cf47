// What the room of the portal itself hands out; JSON-safe.
import type { BannerLevel } from '../../domain/banner.ts';

export interface BannerView {
  id: number;
  level: BannerLevel;
  text: string;
  textEn: string;
  validFrom: string;
  validTo: string;
  standing: 'shown' | 'toCome' | 'over';
}
