import type { JsonPath } from '../payload/json-path.ts';
import type { PointId } from '../points/point-id.ts';

/** What a filter is asked about: a point, or an object inside its payload. */
export interface Subject {
  /** The values at a path of the payload. */
  read(path: JsonPath): readonly unknown[];
  readonly id: PointId | undefined;
  hasVector(name: string): boolean;
}

/** A condition that a request has asked for. */
export type Test = (subject: Subject) => boolean;

/** What a collection says about its fields, for conditions that depend on an index. */
export interface FieldTypes {
  /** How the texts of a field are split into words. */
  textIndexOf(path: string): TextIndex;
}

export interface TextIndex {
  tokenizer: 'word' | 'whitespace' | 'prefix' | 'multilingual';
  lowercase: boolean;
  minLength: number;
  maxLength: number;
}
