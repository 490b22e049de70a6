/**
 * Large occurrence bounds made small. Where a content model speaks of an element once, its children of
 * that name stand in runs, and only the bounds tell how long a run may be: `b{0,5000}` and `b{2,99}`
 * can't tell 3 from 98. So bounds become their ranks, and a run of so many ranks stands for the
 * shortest run that lies between the same bounds. Sequences are in a model exactly if those that they
 * stand for are, so nothing is lost, and a graph has as many states as there are bounds.
 */
import type { ContentModel } from '../claims/model.ts';

/** Content models whose bounds are ranks, and what a rank stands for. */
export interface Runs {
  /** The models with ranks for bounds. */
  readonly models: readonly ContentModel[];
  /** How many children of a name the child that makes a run `length` ranks long stands for. */
  readonly childrenAt: (name: string, length: number) => number;
  /** Runs of a name that are longer than this are all alike. */
  readonly longest: (name: string) => number;
}

/** Of all models together, so that the same rank means the same in each. */
export function runsOf(models: readonly ContentModel[]): Runs {
  const bounds = new Map<string, readonly number[]>();
  for (const name of new Set(models.flatMap(namesIn))) {
    const isOneRun = models.every((model) => edgesOf(name, model) !== 'several');
    const found = isOneRun ? boundsOf(name, models) : [0];
    // Nothing is won by bounds that are their own ranks.
    if (found.some((bound, rank) => bound !== rank)) bounds.set(name, found);
  }
  const childrenAt = (name: string, length: number): number => {
    const [shorter = 0, bound = shorter + 1] = (bounds.get(name) ?? []).slice(
      length - 1,
      length + 1,
    );
    return bound - shorter;
  };
  const longest = (name: string): number => bounds.get(name)?.length ?? 0;
  return { models: models.map((model) => ranked(model, bounds)), childrenAt, longest };
}

function namesIn(model: ContentModel): readonly string[] {
  return model.kind === 'element' ? [model.name] : model.parts.flatMap(namesIn);
}

/** The lengths of runs from which on some model says something else, ascending; from 0 on. */
function boundsOf(name: string, models: readonly ContentModel[]): readonly number[] {
  const found = new Set([0, 1]);
  for (const { min, max } of models.flatMap((model) => particlesOf(name, model))) {
    found.add(min);
    if (max < Infinity) found.add(max + 1);
  }
  return [...found].sort((one, other) => one - other);
}

function particlesOf(name: string, model: ContentModel): readonly ContentModel[] {
  if (model.kind === 'element') return model.name === name ? [model] : [];
  return model.parts.flatMap((part) => particlesOf(name, part));
}

/** Whether children of a name can be the first or the last of what a model allows. */
interface Edges {
  readonly canBegin: boolean;
  readonly canEnd: boolean;
}

/** `undefined`: the model doesn't speak of the name; `several`: of one run several particles or turns may be. */
function edgesOf(name: string, model: ContentModel): Edges | 'several' | undefined {
  if (model.kind === 'element') {
    return model.name === name ? { canBegin: true, canEnd: true } : undefined;
  }
  const found = model.parts.map((part) => edgesOf(name, part));
  const places = found.flatMap((edges, index) => (edges === undefined ? [] : [index]));
  const [place] = places;
  if (place === undefined) return undefined;
  const edges = found[place];
  if (places.length > 1 || model.kind === 'all' || !edges || edges === 'several') return 'several';
  const isChoice = model.kind === 'choice';
  const before = isChoice ? [] : model.parts.slice(0, place);
  const behind = isChoice ? [] : model.parts.slice(place + 1);
  const canBegin = edges.canBegin && before.every(canBeEmpty);
  const canEnd = edges.canEnd && behind.every(canBeEmpty);
  if (model.max > 1 && canBegin && canEnd) return 'several';
  return { canBegin, canEnd };
}

function canBeEmpty(model: ContentModel): boolean {
  if (model.min === 0) return true;
  if (model.kind === 'element') return false;
  const { kind, parts } = model;
  return kind === 'choice' ? parts.some(canBeEmpty) : parts.every(canBeEmpty);
}

function ranked(model: ContentModel, bounds: ReadonlyMap<string, readonly number[]>): ContentModel {
  if (model.kind !== 'element') {
    return { ...model, parts: model.parts.map((part) => ranked(part, bounds)) };
  }
  const own = bounds.get(model.name);
  if (!own) return model;
  const { min, max } = model;
  return {
    ...model,
    min: own.indexOf(min),
    max: max === Infinity ? max : own.indexOf(max + 1) - 1,
  };
}
