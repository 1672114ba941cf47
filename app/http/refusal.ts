// Why a request is refused before any page is asked; the answer is made in one place, in the reader's language (answering.server.ts).
import type { Request } from 'express';

/** Thrown or handed on as an error, without a stack: a flood must cost little. */
export class Refusal {
  /** 403: a form that another site sent. */
  readonly status: 400 | 403 | 411 | 413 | 429;
  /** How long to wait. */
  readonly seconds: number | undefined;

  constructor(status: Refusal['status'], seconds?: number) {
    this.status = status;
    this.seconds = seconds;
  }
}

/** Bytes of a form without files. */
const SHORT_BODY = 1_000_000;

/** A long body that is still on its way is not waited for; a short one is let go by, or the line would break before the answer is read. */
export const isLong = (request: Request): boolean => Number(request.get('content-length') ?? 0) > SHORT_BODY;
