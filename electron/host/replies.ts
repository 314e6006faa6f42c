import type { IncomingMessage, ServerResponse } from 'node:http';
import { fail, type Outcome } from '../../shared/api/failure.ts';
import { secureHeaders } from '../security/response-headers.ts';
import { plainPage } from './plain-page.ts';

/** Says no: an operation gets an outcome it can show, a page gets plain words. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  message: string,
): void {
  // Whatever is still to come of a refused request is not worth reading.
  response.setHeader('Connection', 'close');
  if (status === 405) response.setHeader('Allow', 'GET, POST');
  if (request.method === 'POST') sendOutcome(response, status, fail('bad-request', message));
  else sendPage(response, status, plainPage('Placement Modeller cannot show this', [message]));
}

/** Answers for a bug of ours: the page gets a sentence, the stack stays on this side. */
export function answerBug(response: ServerResponse, error: unknown): void {
  console.error(error);
  if (response.headersSent) response.destroy();
  else {
    const message =
      'Something went wrong inside Placement Modeller. Your file is as it was last saved; try again.';
    sendOutcome(response, 500, fail('internal', message));
  }
}

/** An operation's answer. */
export function sendOutcome(response: ServerResponse, status: number, outcome: Outcome<unknown>): void {
  send(response, status, { 'Content-Type': 'application/json; charset=utf-8' }, JSON.stringify(outcome));
}

/** A whole page of HTML. */
export function sendPage(response: ServerResponse, status: number, page: string): void {
  send(response, status, { 'Content-Type': 'text/html; charset=utf-8' }, page);
}

/** Any answer; the protecting headers go with every one. */
export function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array,
): void {
  response.writeHead(status, { ...secureHeaders('self'), ...headers });
  response.end(body);
}
