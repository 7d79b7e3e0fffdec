// What the page side of the widgets hands about. `Frame` is what a kind of exercise is given:
// the JavaScript API that a new kind is written against.
import type { AnyModel, Render as AnyRender } from "@anywidget/types";

/** What is kept of one part; `null` takes it back. Blank is never zero. */
export type Raw = string | number | boolean | null;
export type Parts = Record<string, Raw>;

/** The words of the edition by key, with what stands in their places: `{count}`. */
export type Words = (key: string, places?: Record<string, unknown>) => string;

/** A job title that was found, or `soc_code: null` where the learner's own words stand. */
export interface Title {
  title: string;
  soc_code: string | null;
  occupation?: string;
  label?: string;
}

/** What every exercise has around it. */
export interface Frame {
  /** Where the kind draws. */
  root: HTMLElement;
  /** What the kind's `asks()` told in Python. */
  asks: any;
  /** The currency's code that the learner's settings or the edition decide. */
  readonly currency: string;
  /** The reference tables that there are where the learner works, in their currency. */
  readonly tables: readonly string[];
  /** Of a ledger with the rows of another: whose they are, what is said where there are none. */
  readonly source: Partial<Record<"none" | "go" | "exercise" | "notebook", string>>;
  /** The edition's language, such as `en_US`; empty where the page's own is meant. */
  language: string;
  words: Words;
  /** An id that no other view on the page has. */
  id(name: string): string;
  /** Where a part comes from that the learner has not given here; else an empty text. */
  carried(part: string): string;
  /** What is answered now, with what is typed and not yet confirmed; never blank, never `null`. */
  parts(): Parts;
  /** Say that the learner begins to change a part; saving says it too. */
  begin(part: string): void;
  /** Save these parts now; only what changed. */
  save(parts: Parts): void;
  /** Save these parts once the learner rests from typing. */
  saveSoon(parts: Parts): void;
  /** Say something to who listens to the page. */
  announce(text: string): void;
  /** Look a job title up, or an occupation by its code. */
  look(text: string): Promise<Title[]>;
}

/** What a kind gives back once it has filled `frame.root`. */
export interface Shown {
  /** Show these parts; called after every change from elsewhere, so it leaves the focus alone. */
  show(parts: Parts): void;
  /** Say by the part that it was not taken, and why. */
  refused?(part: string, text: string, readings?: number[]): void;
}

/** A kind of exercise on the page. */
export type Body = (frame: Frame) => Shown;

/** The traits that Python and the page share of an exercise; see panels/exercise/view.py. */
export interface ExerciseTraits {
  asks: { workbook: string; id: string; title: string; prompt: string; hint: string; kind: any };
  frame: {
    about: string;
    aside: string;
    currency: string;
    example: string;
    language: string;
    tables?: string[];
    source?: Record<string, string>;
  };
  words: Record<string, string>;
  parts: Parts;
  carried: { parts?: Record<string, string>; lines?: string[] };
  refused: { parts?: Record<string, string>; readings?: Record<string, number[]> };
  elsewhere: Elsewhere[];
  status: { text?: string; tone?: string; rev?: number; tab?: string };
  example: { html?: string };
}
export type Model = AnyModel<any>;
export type ExerciseModel = AnyModel<ExerciseTraits & Record<string, any>>;
export type Render = AnyRender<any>;

/** What was written in two tabs at once: as the learner reads it, what stands and the other. */
export interface Elsewhere {
  part: string;
  label: string;
  now: string;
  other: string;
}

/** A file that Python made, in base64. */
export interface Made {
  content?: string;
  name: string;
  media: string;
}

/** One field of a form or a ledger, as exercises/fields/field.py tells it. */
export interface Field {
  id: string;
  type: string;
  label: string;
  hint?: string;
  group?: string;
  optional?: boolean;
  long?: boolean;
  wide?: boolean;
  unit?: string;
  low?: string;
  high?: string;
  min: number;
  max: number;
  /** Whether "I don't know yet" is an answer. */
  unknown?: boolean;
  /** When a form asks it; always, where there is none. */
  when?: { filled: string[]; blank: string[]; table: string } | null;
  /** What a ledger's column is to add up to. */
  total?: number | null;
  options: Option[];
}
export interface Option {
  id: string | number;
  label: string;
  detail?: string;
}
export type Change = (parts: Parts, soon?: boolean) => void;

/** What a field's control is given. */
export interface At {
  frame: Frame;
  field: Field;
  part: string;
  id: string;
  /** As the browser knows it: `en-US`. */
  language: string;
  /** In a row of a ledger. */
  compact?: boolean;
  /** The currency's code in force. */
  currency?: () => string;
  save(parts: Parts): void;
  saveSoon(parts: Parts): void;
}

/** What a field's control is made of. */
export interface Control {
  box: HTMLElement;
  content: Child[];
  label?: Child;
  foot?: Child;
  notes?: HTMLElement[];
  wide?: boolean;
  grouped?: boolean;
  typed?(): number;
  show(parts: Parts): void;
}

export interface FieldShown {
  element: HTMLElement;
  /** The number in its box now, saved or not; `NaN` where there is none. */
  typed(): number;
  focus(): void;
  show(parts: Parts): void;
  refused(text: string, readings?: number[]): void;
}

/** What may stand inside an element; what is empty is left out. */
export type Child = Node | string | false | null | undefined;

/** How dragging goes on once something is held. */
export interface Held {
  move(event: PointerEvent): void;
  /** `letGo` is false where it was given up: by Escape, or because the browser took the pointer. */
  end(letGo: boolean): void;
  /** Whether Escape gives it up. */
  escapes?: boolean;
}
