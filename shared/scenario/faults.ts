import type { z } from 'zod';
import { placeText } from './place.ts';
import type { Fault } from './types.ts';

/** Collects faults with their places, so that all of them can be reported together. */
export class FaultList {
  readonly faults: Fault[] = [];

  add(path: readonly PropertyKey[], problem: string, remedy: string): void {
    this.faults.push({ place: placeText(path), problem, remedy });
  }

  /** The faults by section of the file, then by their number in its list. */
  inFileOrder(sections: readonly string[]): Fault[] {
    const rank = ({ place }: Fault): readonly [number, number] => {
      const [, section = '', at = '-1'] = /^(\w+)(?:\[(\d+)\])?/.exec(place) ?? [];
      return [sections.indexOf(section), Number(at)];
    };
    return [...this.faults].sort((a, b) => {
      const [sectionA, atA] = rank(a);
      const [sectionB, atB] = rank(b);
      return sectionA - sectionB || atA - atB;
    });
  }

  /** Adds what a schema found, in words; `path` is where the value it checked stands in the file. */
  addIssues(path: readonly PropertyKey[], issues: readonly z.core.$ZodIssue[]): void {
    for (const issue of issues) this.addIssue([...path, ...issue.path], issue);
  }

  private addIssue(path: readonly PropertyKey[], issue: z.core.$ZodIssue): void {
    switch (issue.code) {
      case 'custom':
        this.add(
          path,
          String(issue.params?.['problem'] ?? issue.message),
          String(issue.params?.['remedy'] ?? 'correct it'),
        );
        break;
      case 'unrecognized_keys':
        for (const key of issue.keys) {
          this.add(
            [...path, key],
            'is not a field of the scenario format here',
            'remove it, or check how its name is spelt',
          );
        }
        break;
      case 'invalid_type': {
        const missing = issue.input === undefined;
        this.add(
          path,
          missing ? 'is missing' : `is not ${TYPE_NAMES[issue.expected] ?? issue.expected}`,
          `give ${TYPE_NAMES[issue.expected] ?? issue.expected}`,
        );
        break;
      }
      case 'invalid_value':
        this.add(
          path,
          issue.input === undefined ? 'is missing' : `is ${JSON.stringify(issue.input)}`,
          `give ${oneOf(issue.values)}`,
        );
        break;
      case 'invalid_union':
        this.add(
          path,
          'is missing or not one of the kinds there are',
          'give "volume", "move", "price", "capacity", "fixed" or "capital"',
        );
        break;
      case 'too_small':
        this.add(
          path,
          issue.origin === 'string' ? 'is empty' : `is below ${issue.minimum}`,
          issue.origin === 'string' ? 'give some text' : `give a number from ${issue.minimum}`,
        );
        break;
      default:
        this.add(path, issue.message, 'correct it');
    }
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  array: 'a list [ … ]',
  boolean: 'true or false',
  number: 'a number',
  object: 'an object { … }',
  record: 'an object { … }',
  string: 'some text',
};

function oneOf(values: readonly unknown[]): string {
  const texts = values.map((value) => JSON.stringify(value));
  return texts.length === 1 ? String(texts[0]) : `one of ${texts.join(', ')}`;
}
