import type { Request, Response } from 'express';
import { type Problem, sendProblem } from '../problem.js';

/** A problem on the way in or out: a page for a browser, with what to do next; for programs as any other. */
export function sendLoginProblem({
  request,
  response,
  problem,
}: {
  request: Request;
  response: Response;
  problem: Problem;
}): void {
  if (request.accepts(['json', 'html']) !== 'html') return sendProblem({ request, response, problem });
  const isLogout = request.path === '/logout';
  const [vi, en] = [escaped(problem.sentence.vi), escaped(problem.sentence.en)];
  if (problem.status === 503) response.setHeader('Retry-After', '5');
  response
    .status(problem.status)
    .type('html')
    .send(`<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>dondoc: ${isLogout ? 'chưa đăng xuất' : 'chưa đăng nhập được'}</title></head>
<body><main>
<h1>${isLogout ? 'Chưa đăng xuất' : 'Chưa đăng nhập được'}</h1>
<p>${vi}</p>
<p lang="en">${en}</p>
<p><a href="${isLogout ? '/logout' : '/login?again'}">${isLogout ? 'Đăng xuất' : 'Đăng nhập lại'} <span lang="en">(${isLogout ? 'log out' : 'log in again'})</span></a></p>
</main></body></html>
`);
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
