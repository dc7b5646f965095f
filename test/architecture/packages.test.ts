import Database from 'better-sqlite3';
import { Command } from 'commander';
import { Decimal } from 'decimal.js';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { v7 } from 'uuid';
import { parse } from 'yaml';
import { z } from 'zod';

// Each library the product stands on loads under Jest exactly as it does in the app: nothing is mocked.
describe('packages', () => {
  test('better-sqlite3 opens a database and has full-text search', () => {
    const db = new Database(':memory:');
    db.exec('create virtual table note using fts5(body)');
    expect(db.prepare('select count(*) as n from note').get()).toEqual({ n: 0 });
    db.close();
  });

  test('the small ones answer', () => {
    expect(new Command('clerkwell').name()).toBe('clerkwell');
    expect(new Decimal('0.1').plus('0.2').toString()).toBe('0.3');
    expect(v7()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(parse('a: [1, two]')).toEqual({ a: [1, 'two'] });
    expect(z.strictObject({ a: z.number() }).safeParse({ a: 'x' }).success).toBe(false);
    const zipped = zipSync({ 'a.txt': strToU8('plain') });
    expect(strFromU8(unzipSync(zipped)['a.txt'] ?? new Uint8Array())).toBe('plain');
  });
});
