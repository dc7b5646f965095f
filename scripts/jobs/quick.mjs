import { closeRun, runInTurn } from '../checks/check.mjs';
import { codeChecks } from '../checks/code.mjs';
import { unitTests } from '../checks/tests.mjs';

const start = performance.now();
const results = await Promise.all([runInTurn(codeChecks), runInTurn([{ name: 'Unit tests', work: unitTests }])]);
process.exitCode = closeRun(results.flat(), start);
