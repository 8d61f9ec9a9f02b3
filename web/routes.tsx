import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { searchOfDuties, searchOfTask, searchOfTasks } from './search-params.js';
import { AccountGate } from './shell/account-gate.js';
import { NotFound } from './shell/not-found.js';
import { SignedIn } from './shell/signed-in.js';

const root = createRootRoute({ notFoundComponent: NotFound });

/** Shown in the window in which somebody logged in again: the window that waits for it goes on by itself. */
const signedIn = createRoute({ getParentRoute: () => root, path: 'signed-in', component: SignedIn });

const account = createRoute({
  getParentRoute: () => root,
  id: 'account',
  component: AccountGate,
});

const home = createRoute({
  getParentRoute: () => account,
  path: '/',
  validateSearch: searchOfDuties,
  component: lazyRouteComponent(() => import('./pages/home.js'), 'HomePage'),
});

const duties = createRoute({
  getParentRoute: () => account,
  path: 'duties',
  validateSearch: searchOfDuties,
  component: lazyRouteComponent(() => import('./pages/duties/duties-page.js'), 'DutiesPage'),
});

const directions = createRoute({
  getParentRoute: () => account,
  path: 'directions',
  component: lazyRouteComponent(() => import('./pages/directions/directions-page.js'), 'DirectionsPage'),
});

const overdue = createRoute({
  getParentRoute: () => account,
  path: 'overdue',
  component: lazyRouteComponent(() => import('./pages/overdue/overdue-page.js'), 'OverduePage'),
});

const tasks = createRoute({ getParentRoute: () => account, path: 'tasks' });

const taskList = createRoute({
  getParentRoute: () => tasks,
  path: '/',
  validateSearch: searchOfTasks,
  component: lazyRouteComponent(() => import('./pages/tasks/tasks-page.js'), 'TasksPage'),
});

/** A task's id holds slashes. */
const task = createRoute({
  getParentRoute: () => tasks,
  path: '$',
  validateSearch: searchOfTask,
  component: lazyRouteComponent(() => import('./pages/task/task-page.js'), 'TaskPage'),
});

const inbox = createRoute({
  getParentRoute: () => account,
  path: 'inbox',
  component: lazyRouteComponent(() => import('./pages/inbox/inbox-page.js'), 'InboxPage'),
});

const audit = createRoute({ getParentRoute: () => account, path: 'audit' });

const planAudit = createRoute({
  getParentRoute: () => audit,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/audit/audit-page.js'), 'AuditPage'),
});

/** A task's id holds slashes. */
const taskAudit = createRoute({
  getParentRoute: () => audit,
  path: '$',
  component: lazyRouteComponent(() => import('./pages/audit/task-audit-page.js'), 'TaskAuditPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signedIn,
    account.addChildren([
      home,
      duties,
      directions,
      overdue,
      tasks.addChildren([taskList, task]),
      inbox,
      audit.addChildren([planAudit, taskAudit]),
    ]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
