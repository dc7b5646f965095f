import { runHere } from '../setup/spawn.mjs';
import { tool } from '../setup/tool.mjs';

process.exitCode = await runHere(...tool('@biomejs/biome', 'biome', ['format', '--write', ...process.argv.slice(2)]));
