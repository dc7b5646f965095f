import { runHere } from '../setup/spawn.mjs';
import { tool } from '../setup/tool.mjs';

process.exitCode = await runHere(...tool('oxlint', 'oxlint', process.argv.slice(2)));
