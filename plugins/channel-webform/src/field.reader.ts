import type { InputProblem } from '@sportello/plugin-sdk';
import { isDate, isEmail, isId, isPhone } from './field.formats.js';
import * as problems from './form.problems.js';
import type { SubmittedValues } from './submission.values.js';
import { isBlank, isPlain, tidyLine, tidyText } from './text.tidy.js';

/** Reads one field at a time, noting what is wrong and what nobody asked for. `null`: not given, or not rightly. */
export class FieldReader {
  readonly #read = new Set<string>();

  constructor(
    private readonly values: SubmittedValues,
    private readonly found: InputProblem[],
  ) {}

  line(name: string, required: boolean, max: number): string | null {
    return this.#words(name, required, max, tidyLine);
  }

  text(name: string, required: boolean, max: number): string | null {
    return this.#words(name, required, max, tidyText);
  }

  id(name: string, required: boolean): string | null {
    return this.#matching(name, required, 60, isId, problems.badChoice);
  }

  email(name: string, required: boolean): string | null {
    return this.#matching(name, required, 254, isEmail, problems.badEmail);
  }

  phone(name: string, required: boolean): string | null {
    return this.#matching(name, required, 30, isPhone, problems.badPhone);
  }

  date(name: string, required: boolean): string | null {
    return this.#matching(name, required, 10, isDate, problems.badDate);
  }

  choice(name: string, of: readonly string[], required: boolean): string | null {
    return this.#matching(name, required, 200, (value) => of.includes(value), problems.badChoice);
  }

  checkbox(name: string, required: boolean): boolean | null {
    const value = this.#flag(name);
    if (required && value !== true) this.need(name);
    return value;
  }

  /** Whether anything at all stands in the field, whatever it is. */
  isFilled(name: string): boolean {
    this.#read.add(name);
    const value = this.values.get(name);
    return value === true || (typeof value === 'string' && !isBlank(value));
  }

  /** Says that a field is missing, unless something is said of it already. */
  need(name: string, problem: (field: string) => InputProblem = problems.required): void {
    if (!this.found.some(({ field }) => field === name)) this.found.push(problem(name));
  }

  /** Names that were sent and nobody read. */
  unread(): string[] {
    return [...this.values.keys()].filter((name) => !this.#read.has(name));
  }

  #words(name: string, required: boolean, max: number, tidy: (text: string) => string): string | null {
    this.#read.add(name);
    const value = this.values.get(name) ?? '';
    if (typeof value === 'boolean') return this.#refuse(problems.notText(name));
    if (isBlank(value)) {
      if (required) this.need(name);
      return null;
    }
    if (!isPlain(value)) return this.#refuse(problems.badCharacters(name));
    const tidied = tidy(value);
    return tidied.length > max ? this.#refuse(problems.tooLong(name, max)) : tidied;
  }

  #matching(
    name: string,
    required: boolean,
    max: number,
    fits: (value: string) => boolean,
    problem: (field: string) => InputProblem,
  ): string | null {
    const value = this.line(name, required, max);
    return value === null || fits(value) ? value : this.#refuse(problem(name));
  }

  #flag(name: string): boolean | null {
    this.#read.add(name);
    const value = this.values.get(name);
    if (value === undefined || value === '') return null;
    if (value === true || value === 'true' || value === 'on' || value === '1') return true;
    if (value === false || value === 'false' || value === 'off' || value === '0') return false;
    return this.#refuse(problems.badFlag(name));
  }

  #refuse(problem: InputProblem): null {
    this.found.push(problem);
    return null;
  }
}
