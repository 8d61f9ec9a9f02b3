import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import {
  searchOfDuties,
  searchOfOverview,
  searchOfPaper,
  searchOfSessions,
  searchOfSynthesis,
  searchOfTask,
  searchOfTasks,
} from './search-params.js';
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

const overview = createRoute({
  getParentRoute: () => account,
  path: 'overview',
  validateSearch: searchOfOverview,
  component: lazyRouteComponent(() => import('./pages/overview/overview-page.js'), 'OverviewPage'),
});

const overdue = createRoute({
  getParentRoute: () => account,
  path: 'overdue',
  component: lazyRouteComponent(() => import('./pages/overdue/overdue-page.js'), 'OverduePage'),
});

const newPlan = createRoute({
  getParentRoute: () => account,
  path: 'plans/new',
  component: lazyRouteComponent(() => import('./pages/plans/new-plan-page.js'), 'NewPlanPage'),
});

const terms = createRoute({
  getParentRoute: () => account,
  path: 'terms',
  component: lazyRouteComponent(() => import('./pages/terms/terms-page.js'), 'TermsPage'),
});

const health = createRoute({
  getParentRoute: () => account,
  path: 'health',
  component: lazyRouteComponent(() => import('./pages/health/health-page.js'), 'HealthPage'),
});

const sessions = createRoute({
  getParentRoute: () => account,
  path: 'sessions',
  validateSearch: searchOfSessions,
  component: lazyRouteComponent(() => import('./pages/sessions/sessions-page.js'), 'SessionsPage'),
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

const reportHome = createRoute({
  getParentRoute: () => account,
  path: 'report',
  component: lazyRouteComponent(() => import('./pages/unit-report/report-home.js'), 'ReportHomePage'),
});

const unitReport = createRoute({
  getParentRoute: () => account,
  path: 'reports/$planId/$period/$unit',
  component: lazyRouteComponent(() => import('./pages/unit-report/report-page.js'), 'UnitReportPage'),
});

const approvals = createRoute({
  getParentRoute: () => account,
  path: 'approvals',
  component: lazyRouteComponent(() => import('./pages/approvals/approvals-page.js'), 'ApprovalsPage'),
});

const periods = createRoute({
  getParentRoute: () => account,
  path: 'periods',
  component: lazyRouteComponent(() => import('./pages/periods/periods-page.js'), 'PeriodsPage'),
});

const period = createRoute({
  getParentRoute: () => account,
  path: 'periods/$planId/$period',
  component: lazyRouteComponent(() => import('./pages/periods/period-page.js'), 'PeriodPage'),
});

const synthesis = createRoute({
  getParentRoute: () => account,
  path: 'periods/$planId/$period/synthesis',
  validateSearch: searchOfSynthesis,
  component: lazyRouteComponent(() => import('./pages/synthesis/synthesis-page.js'), 'SynthesisPage'),
});

const papers = createRoute({
  getParentRoute: () => account,
  path: 'papers',
  component: lazyRouteComponent(() => import('./pages/papers/papers-page.js'), 'PapersPage'),
});

const newPaper = createRoute({
  getParentRoute: () => account,
  path: 'papers/new',
  validateSearch: searchOfPaper,
  component: lazyRouteComponent(() => import('./pages/papers/new-paper-page.js'), 'NewPaperPage'),
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
      overview,
      overdue,
      newPlan,
      terms,
      health,
      sessions,
      tasks.addChildren([taskList, task]),
      inbox,
      reportHome,
      unitReport,
      approvals,
      periods,
      period,
      synthesis,
      papers,
      newPaper,
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
