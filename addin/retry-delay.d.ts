import { type ErrorCode } from "../shared/api/problem-details.ts";
/**
 * Milliseconds before a call that was refused is made again, `retry` counted from 1; undefined when another try helps
 * nobody. Exponential backoff with full jitter, so that those who were refused together do not come back
 * together (Marc Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015), on top of what
 * the server asks for in Retry-After.
 */
export declare function retryDelay(refusal: {
    readonly code: ErrorCode;
    readonly retryAfter: number | null;
}, retry: number, random?: () => number): number | undefined;
