import { texts } from '@/lib/texts';

export interface FieldProblem {
  code: string;
  message: string;
}

/** An error answer of the API, or its absence: what went wrong in words for a person, with the API's stable code. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly fields: Readonly<Record<string, readonly FieldProblem[]>> = {},
    /** Everything else the answer says, for example `currentVersion` or `resolution`. */
    readonly more: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
    this.name = 'ApiProblem';
  }

  /** The first message at each field, in the shape that forms take. */
  get fieldMessages(): Record<string, string> {
    return Object.fromEntries(Object.entries(this.fields).flatMap(([field, problems]) => (problems[0] ? [[field, problems[0].message]] : [])));
  }

  static offline = () => new ApiProblem(0, 'offline', texts.problems.offline);

  static of(status: number, body: unknown): ApiProblem {
    const { detail, code, errors, ...more } = isRecord(body) ? body : {};
    const words = typeof detail === 'string' && detail !== '' ? detail : status === 401 ? texts.problems.signInNeeded : texts.problems.unknown;
    return new ApiProblem(status, typeof code === 'string' ? code : `http_${status}`, words, isRecord(errors) ? fieldsOf(errors) : {}, more);
  }

  static from(error: unknown): ApiProblem {
    return error instanceof ApiProblem ? error : new ApiProblem(0, 'unknown', texts.problems.unknown);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function fieldsOf(errors: Record<string, unknown>): Record<string, FieldProblem[]> {
  const problems = (value: unknown) =>
    (Array.isArray(value) ? value : []).flatMap((item: unknown) =>
      isRecord(item) && typeof item.message === 'string' ? [{ code: String(item.code), message: item.message }] : [],
    );
  return Object.fromEntries(Object.entries(errors).map(([field, value]) => [field, problems(value)]));
}
