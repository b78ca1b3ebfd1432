import 'Frontend/styles/theme.css';
import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { SessionDialog } from 'Frontend/components/session-dialog';
import { Failed, Skeleton } from 'Frontend/components/states';
import { AppShell } from 'Frontend/features/account/app-shell';
import { Bell } from 'Frontend/features/inbox/bell';
import { SessionProvider } from 'Frontend/lib/account';
import { isFieldPath } from 'Frontend/lib/field-path';
import { Suspense } from 'react';
import { Outlet, useLocation } from 'react-router';

export const config: ViewConfig = { loginRequired: true };

const waiting = (
  <div className="qs-main">
    <Skeleton lines={6} />
  </div>
);

export default function Layout() {
  const { pathname } = useLocation();
  // In a factory nobody can ask the server who is signed in: the pages for it have a frame of their own.
  if (isFieldPath(pathname)) {
    return (
      <Suspense fallback={waiting}>
        <Outlet />
      </Suspense>
    );
  }
  return (
    <>
      <SessionDialog />
      <SessionProvider waiting={waiting} failed={(retry) => <Failed retry={retry} />}>
        <AppShell bell={<Bell />}>
          <Suspense fallback={waiting}>
            <Outlet />
          </Suspense>
        </AppShell>
      </SessionProvider>
    </>
  );
}
