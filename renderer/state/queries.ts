import { notifyManager, QueryClient, queryOptions, replaceEqualDeep } from '@tanstack/react-query';
import type { ApiArguments, ApiValues } from '../../shared/api/api.ts';
import type { FigureValues } from '../../shared/api/figure-api.ts';
import type { RegisterValues } from '../../shared/api/register-api.ts';
import type { ProgrammeState, WindowState } from '../../shared/api/views.ts';
import type { RiskRegister } from '../../shared/api/risk-views.ts';
import type { StudioView } from '../../shared/api/studio-views.ts';
import { ask } from './ask.ts';
import { readRegister } from './read-register.ts';
import { readStudio } from './read-studio.ts';

// Whoever waits for an answer hears of it at once: a timer would let a frame go by.
notifyManager.setScheduler(queueMicrotask);

/** The window's one cache. It never waits for a network, never retries, and a read is as good as its revision. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      // A read belongs to one revision: old ones are dropped soon, or a long day of edits would keep every register.
      gcTime: 5_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

const STATE_KEY = ['readState'];

/** How the window state is read. */
export const stateOptions = queryOptions({
  queryKey: STATE_KEY,
  queryFn: () => ask('readState', {}),
  gcTime: Number.POSITIVE_INFINITY,
});

type ReadName =
  | 'readOverview'
  | 'listReports'
  | 'checkReport'
  | 'readHistory'
  | 'readChanges'
  | 'listMeetings'
  | 'find'
  | 'findInReports'
  | 'readClearing'
  | 'compareVersions'
  | 'readKeeps'
  | 'readPaperStart'
  | keyof FigureValues
  | 'readRisk'
  | 'readRiskMoves'
  | 'listRemoved'
  | keyof RegisterValues;
/** Reads of which only what moved is sent. */
type KnownName = 'readRisks' | 'readStudio';
type ReadKey = readonly [ReadName | KnownName, string, number, unknown];

function readKey(name: ReadName | KnownName, args: unknown, fileName: string, revision: number): ReadKey {
  return [name, fileName, revision, args];
}

/** How `name` is read from the programme as it stands at its revision. Until the new answer is there, the last one stays. */
export function readOptions<N extends ReadName>(
  name: N,
  args: ApiArguments<N>,
  at: Pick<ProgrammeState, 'fileName' | 'revision'>,
) {
  return queryOptions<ApiValues[N], Error, ApiValues[N], ReadKey>({
    queryKey: readKey(name, args, at.fileName, at.revision),
    queryFn: () => readShared(name, args, at.fileName),
    // The last answer stays on screen meanwhile, if it was about the same thing of the same programme.
    placeholderData: (before, query) => (isAbout(query?.queryKey, args, at) ? before : undefined),
  });
}

function isAbout(key: ReadKey | undefined, args: unknown, at: Pick<ProgrammeState, 'fileName'>): boolean {
  return key?.[1] === at.fileName && JSON.stringify(key[3]) === JSON.stringify(args);
}

/** How a report is read as its author fills it in: whole once, and after that what became of it. */
export function studioOptions(reportId: string, at: ProgrammeState) {
  return queryOptions<StudioView, Error, StudioView, ReadKey>({
    queryKey: readKey('readStudio', { reportId }, at.fileName, at.revision),
    queryFn: () => readKnownStudio(reportId, at.fileName),
    placeholderData: (before, query) => (isAbout(query?.queryKey, { reportId }, at) ? before : undefined),
  });
}

/** The answer to a read, with every part that is as it was at the last revision taken from there: only what changed is drawn again. */
function readShared<N extends ReadName>(name: N, args: ApiArguments<N>, fileName: string): Promise<ApiValues[N]> {
  return shareLast(name, args, fileName, () => ask(name, args));
}

async function shareLast<T>(
  name: ReadName | KnownName,
  args: unknown,
  fileName: string,
  readNow: () => Promise<T>,
): Promise<T> {
  const next = await readNow();
  const wanted = JSON.stringify(args);
  const last = queries
    .getQueryCache()
    .findAll({
      predicate: ({ queryKey: [read, file, , of] }) =>
        read === name && file === fileName && JSON.stringify(of) === wanted,
    })
    .filter(({ state }) => state.data !== undefined && !state.isInvalidated)
    .toSorted((one, other) => other.state.dataUpdatedAt - one.state.dataUpdatedAt)[0];
  return last === undefined ? next : (replaceEqualDeep(last.state.data, next) as T);
}

function readKnownStudio(reportId: string, fileName: string): Promise<StudioView> {
  return shareLast('readStudio', { reportId }, fileName, () => readStudio(reportId));
}

/** How the risk register is read: whole once, and after that what moved. */
export function registerOptions(at: ProgrammeState) {
  return queryOptions<RiskRegister, Error, RiskRegister, ReadKey>({
    queryKey: readKey('readRisks', {}, at.fileName, at.revision),
    queryFn: () => readKnownRegister(at.fileName),
    placeholderData: (before, query) => (query?.queryKey[1] === at.fileName ? before : undefined),
    // Its rows are shared by hand: looking through ten thousand of them for what stayed the same takes longer than the rest.
    structuralSharing: false,
  });
}

function readKnownRegister(fileName: string): Promise<RiskRegister> {
  const known = queries
    .getQueryCache()
    .findAll({ predicate: ({ queryKey, state }) => isRegisterOf(queryKey, fileName) && !state.isInvalidated })
    .flatMap(({ state }) => (state.data === undefined ? [] : [state.data as RiskRegister]))
    .toSorted((one, other) => other.revision - one.revision);
  return readRegister(known[0]);
}

function isRegisterOf(key: readonly unknown[], fileName: string): boolean {
  return isReadKey(key) && key[0] === 'readRisks' && key[1] === fileName;
}

/**
 * Takes over a new window state, with what is on screen re-read first, so that state and data change together. While more edits are
 * on their way (`more`), so is what was on a screen left meanwhile: they start from it.
 */
export async function adoptState(state: WindowState, more: boolean): Promise<void> {
  const next = state.programme;
  const before = queries.getQueryData(stateOptions.queryKey)?.programme;
  if (next !== null && before?.fileName === next.fileName) await readAhead(next, more ? before.revision : null);
  queries.setQueryData(stateOptions.queryKey, state);
}

/** Reads that take their time, and wait until the typing rests: nothing waits for them. */
const RESTING: readonly unknown[] = ['checkReport'];

async function readAhead(at: ProgrammeState, left: number | null): Promise<void> {
  const shown = queries.getQueryCache().findAll({
    predicate: (query) =>
      isReadKey(query.queryKey) &&
      !RESTING.includes(query.queryKey[0]) &&
      (query.isActive() || query.queryKey[2] === left),
  });
  await Promise.all(
    shown.map((query) => {
      const [name, , , args] = query.queryKey as ReadKey;
      return queries.prefetchQuery({
        queryKey: readKey(name, args, at.fileName, at.revision),
        queryFn: (): Promise<unknown> => readAgain(name, args, at),
      });
    }),
  );
}

/**
 * What `name` told last of the programme on the screen, which may be later than what is drawn; undefined where it was not read. An edit
 * of a part of what is kept as one starts from this.
 */
export function lastRead<N extends ReadName>(name: N, args: ApiArguments<N>): ApiValues[N] | undefined {
  const at = queries.getQueryData(stateOptions.queryKey)?.programme ?? null;
  return at === null ? undefined : queries.getQueryData<ApiValues[N]>(readOptions(name, args, at).queryKey);
}

/** The record among those that were `read` last, which may be later than what is `drawn`. */
export function latestOf<R extends { readonly id: string }>(read: readonly R[] | undefined, drawn: R): R {
  return read?.find(({ id }) => id === drawn.id) ?? drawn;
}

/** The risk register as it was read last. */
export function lastRegister(): RiskRegister | undefined {
  const at = queries.getQueryData(stateOptions.queryKey)?.programme ?? null;
  return at === null ? undefined : queries.getQueryData(registerOptions(at).queryKey);
}

function readAgain(name: ReadName | KnownName, args: unknown, at: ProgrammeState): Promise<unknown> {
  if (name === 'readRisks') return readKnownRegister(at.fileName);
  if (name !== 'readStudio') return readShared(name, args as ApiArguments<ReadName>, at.fileName);
  return readKnownStudio((args as { readonly reportId: string }).reportId, at.fileName);
}

function isReadKey(key: readonly unknown[]): boolean {
  return key.length === 4;
}

/** Takes over the state of a programme that was just opened: nothing read before is to be trusted, whatever its revision. */
export async function adoptProgramme(state: WindowState): Promise<void> {
  queries.setQueryData(stateOptions.queryKey, state);
  await queries.invalidateQueries({ predicate: (query) => isReadKey(query.queryKey) });
}

/** Asks for everything again: the programme was changed or swapped by something other than this window. */
export async function rereadAll(): Promise<void> {
  await adoptProgramme(await ask('readState', {}));
}
