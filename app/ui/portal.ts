// What stands around every page: the province, its logo, the notices of today; asked for once, in the root.
import { useRouteLoaderData } from '@remix-run/react';
import type { BannerLevel } from '../domain/banner.ts';

export interface PortalFrame {
  province: string;
  operator: string;
  /** Who answers for the portal: an office, not a name. */
  responsible: string;
  hotline: string;
  email: string;
  /** Address of the logo's picture; null: the portal's own mark. */
  logo: string | null;
  banners: { id: number; level: BannerLevel; text: string }[];
}

interface Root {
  /** Where people reach the portal, without a slash at the end. */
  publicUrl: string;
  isDemonstration: boolean;
  citizensMaySignIn: boolean;
  portal: PortalFrame;
}

/** Null on the page of an error that happened before anything was known. */
export const usePortal = (): Root | null => useRouteLoaderData<Root>('root') ?? null;
