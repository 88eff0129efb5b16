import { Absent, DomainError, Invalid } from '@luwte/platform/kernel';
import { QueryFailedError } from 'typeorm';

/** What PostgreSQL says of a failed statement. */
export interface PostgresFailure {
  readonly code: string;
  readonly constraint?: string;
}

/** The database refused what the slice's rules let through: two acts crossed. The way out is to read again. */
export class Crossed extends DomainError {
  override readonly code = 'platform.crossed';
  override readonly kind = 'conflict';

  constructor(cause: unknown) {
    super('Somebody else was first', {}, { cause });
  }
}

/** The database cannot serve right now. */
export class DatabaseUnavailable extends DomainError {
  override readonly code = 'platform.database-unavailable';
  override readonly kind = 'unavailable';

  constructor(cause: unknown) {
    super('The database does not answer', {}, { cause });
  }
}

const INTEGRITY = '23';
const FOREIGN_KEY = '23503';
const NO_ROW_LEVEL_ACCESS = '42501';
const UNAVAILABLE = ['08', '53', '57', '58'];
/** A value that no column of the kind can hold: too long, out of range, no such date, text that cannot be written. */
const VALUE_THAT_CANNOT_BE = new Set(['22001', '22003', '22007', '22008', '22021', '22P02', '22P05']);
const RETRYABLE = new Set(['40001', '40P01']);

/** The PostgreSQL failure inside `error`, or null. */
export function postgresFailure(error: unknown): PostgresFailure | null {
  const driver: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(driver instanceof Error) || !('code' in driver) || typeof driver.code !== 'string') return null;
  const constraint =
    'constraint' in driver && typeof driver.constraint === 'string' ? driver.constraint : undefined;
  return { code: driver.code, constraint };
}

/** Whether running the whole transaction again may succeed (serialization failure, deadlock). */
export function mayRetry(error: unknown): boolean {
  return RETRYABLE.has(postgresFailure(error)?.code ?? '');
}

/**
 * Runs `work`; when PostgreSQL refuses it by one of the named constraints, throws that slice's error instead.
 */
export async function onConstraint<T>(
  work: Promise<T>,
  errors: Readonly<Record<string, () => Error>>,
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const named = errors[postgresFailure(error)?.constraint ?? ''];
    throw named ? named() : error;
  }
}

/** Translates a database failure that no slice named; anything else comes back as it is. */
export function translateDatabaseError(error: unknown): unknown {
  const failure = postgresFailure(error);
  if (!failure) return error;
  if (failure.code === FOREIGN_KEY || failure.code === NO_ROW_LEVEL_ACCESS)
    return new Absent('A row that was named');
  if (VALUE_THAT_CANNOT_BE.has(failure.code)) return new Invalid([]);
  if (failure.code.startsWith(INTEGRITY) || RETRYABLE.has(failure.code)) return new Crossed(error);
  if (UNAVAILABLE.some((prefix) => failure.code.startsWith(prefix)) || failure.code === 'ECONNREFUSED')
    return new DatabaseUnavailable(error);
  return error;
}
