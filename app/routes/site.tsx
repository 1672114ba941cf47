// The public site: everything outside the officers' desk stands in its frame.
import { Outlet } from '@remix-run/react';
import { SiteFrame } from '../ui/site-frame.tsx';

export default function Site() {
  return (
    <SiteFrame>
      <Outlet />
    </SiteFrame>
  );
}
