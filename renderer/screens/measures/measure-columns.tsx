import type { MeasureRegister, MeasureSummary } from '../../../shared/api/measure-views.ts';
import { writeDay } from '../../../shared/rules/days.ts';
import { readMeasureValue } from '../../../shared/rules/read-measure.ts';
import { DirectionWord, sayDirection } from '../../parts/direction-word.tsx';
import type { GridColumn } from '../../parts/grid/columns.ts';
import { CellText, Missing } from '../../parts/register/field-columns.tsx';
import { nameOfChoice, orNone, peopleChoices } from '../../parts/register/choices.ts';
import { FREQUENCY_CHOICES, POLARITY_CHOICES, UNIT_CHOICES } from './words.ts';

/** The columns of the register of measures, with the choices that this programme offers. */
export function measureColumns({ officers }: MeasureRegister): readonly GridColumn<MeasureSummary>[] {
  const owners = orNone(peopleChoices(officers), 'Nobody');
  return [
    {
      id: 'ref',
      title: 'Ref',
      width: 56,
      frozen: true,
      say: (one) => one.ref,
      sortBy: (one) => one.ref,
      edit: (one) => ({ kind: 'text', value: one.ref }),
    },
    {
      id: 'name',
      title: 'Measure',
      width: 260,
      frozen: true,
      say: (one) => one.name,
      sortBy: (one) => one.name,
      edit: (one) => ({ kind: 'text', value: one.name }),
    },
    {
      id: 'latest',
      title: 'Latest',
      width: 100,
      align: 'right',
      say: (one) => one.latest?.shown ?? '',
      show: (one) => (one.latest === null ? <Missing>No value</Missing> : <CellText>{one.latest.shown}</CellText>),
      sortBy: (one) => (one.latest === null ? null : Number(one.latest.shown.replace(/[^\d.-]/g, ''))),
    },
    {
      id: 'asAt',
      title: 'As at',
      width: 190,
      say: sayAsAt,
      sortBy: (one) => one.latest?.asAt ?? null,
    },
    { id: 'change', title: 'Change', width: 200, say: (one) => one.change, sortBy: (one) => one.change },
    {
      id: 'direction',
      title: 'Direction',
      width: 110,
      say: (one) => sayDirection(one.direction),
      show: (one) => <DirectionWord direction={one.direction} />,
      sortBy: (one) => sayDirection(one.direction),
    },
    {
      id: 'target',
      title: 'Target',
      width: 250,
      say: sayTarget,
      show: (one) => (one.target === null ? <Missing>No target</Missing> : <CellText>{sayTarget(one)}</CellText>),
      sortBy: (one) => one.target?.by ?? null,
    },
    {
      id: 'unit',
      title: 'Unit',
      width: 96,
      say: (one) => nameOfChoice(UNIT_CHOICES, one.unit),
      sortBy: (one) => one.unit,
      edit: (one) => ({ kind: 'choice', value: one.unit, choices: UNIT_CHOICES }),
    },
    {
      id: 'unitName',
      title: 'What is counted',
      width: 124,
      say: (one) => one.unitName,
      sortBy: (one) => one.unitName,
      edit: (one) => ({ kind: 'text', value: one.unitName }),
    },
    {
      id: 'precision',
      title: 'Decimals',
      width: 84,
      align: 'right',
      say: (one) => String(one.precision),
      sortBy: (one) => one.precision,
      edit: (one) => ({ kind: 'figure', value: String(one.precision), check: refuseDecimals }),
    },
    {
      id: 'polarity',
      title: 'Good way',
      width: 120,
      say: (one) => nameOfChoice(POLARITY_CHOICES, one.polarity),
      sortBy: (one) => one.polarity,
      edit: (one) => ({ kind: 'choice', value: one.polarity, choices: POLARITY_CHOICES }),
    },
    {
      id: 'frequency',
      title: 'How often',
      width: 104,
      say: (one) => nameOfChoice(FREQUENCY_CHOICES, one.frequency),
      sortBy: (one) => one.frequency,
      edit: (one) => ({ kind: 'choice', value: one.frequency, choices: FREQUENCY_CHOICES }),
    },
    {
      id: 'baseline',
      title: 'Baseline',
      width: 96,
      align: 'right',
      say: (one) => one.baseline.shown,
      sortBy: (one) => (one.baseline.typed === '' ? null : Number(one.baseline.typed)),
      edit: (one) => ({ kind: 'figure', value: one.baseline.typed, check: (typed) => refuseValue(typed, one) }),
    },
    {
      id: 'baselineAsAt',
      title: 'Baseline as at',
      width: 150,
      say: (one) => (one.baseline.asAt === null ? '' : writeDay(one.baseline.asAt)),
      sortBy: (one) => one.baseline.asAt,
      edit: (one) => ({ kind: 'day', value: one.baseline.asAt ?? '' }),
    },
    {
      id: 'owner',
      title: 'Owner',
      width: 136,
      say: (one) => one.owner,
      show: (one) => (one.ownerId === null ? <Missing>Nobody</Missing> : <CellText>{one.owner}</CellText>),
      sortBy: (one) => one.owner,
      edit: (one) => ({ kind: 'choice', value: one.ownerId ?? '', choices: owners }),
    },
    {
      id: 'dataOwner',
      title: 'Data owner',
      width: 136,
      say: (one) => one.dataOwner,
      show: (one) => (one.dataOwnerId === null ? <Missing>Nobody</Missing> : <CellText>{one.dataOwner}</CellText>),
      sortBy: (one) => one.dataOwner,
      edit: (one) => ({ kind: 'choice', value: one.dataOwnerId ?? '', choices: owners }),
    },
    {
      id: 'basis',
      title: 'How it is counted',
      width: 180,
      say: (one) => one.basis,
      sortBy: (one) => one.basis,
      edit: (one) => ({ kind: 'text', value: one.basis }),
    },
    {
      id: 'note',
      title: 'Note',
      width: 320,
      say: (one) => one.note,
      sortBy: (one) => one.note,
      edit: (one) => ({ kind: 'text', value: one.note }),
    },
  ];
}

/** Why `typed` is no value of a measure, or null. */
export function refuseValue(typed: string, { unit }: Pick<MeasureSummary, 'unit'>): string | null {
  const read = readMeasureValue(typed, unit);
  return 'refusal' in read ? read.refusal : null;
}

function refuseDecimals(typed: string): string | null {
  return /^[0-6]$/.test(typed.trim()) ? null : `“${typed.trim()}” is not a number of decimal places from 0 to 6.`;
}

function sayAsAt({ latest }: MeasureSummary): string {
  if (latest === null) return '';
  return latest.status === 'final' ? writeDay(latest.asAt) : `${writeDay(latest.asAt)} (${latest.status})`;
}

function sayTarget({ target }: MeasureSummary): string {
  if (target === null) return '';
  const said = `${target.shown} by ${writeDay(target.by)}`;
  return target.stands === '' ? said : `${said}: ${target.stands}`;
}
