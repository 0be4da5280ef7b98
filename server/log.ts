/**
 * This file is the server's log: a line of JSON on standard error for each event worth keeping, from the level in
 * LOG_LEVEL on. It says who was refused or dropped and why, never what anybody wrote.
 */
import { destination, type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export const DEFAULT_LOG_LEVEL = 'warn';

/** A log from this level on. Throws a plain sentence if there is no such level. */
export function createLog(level: string): Log {
  if (!(LOG_LEVELS as readonly string[]).includes(level))
    throw new RangeError(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, not "${level}".`);
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination(2));
}
