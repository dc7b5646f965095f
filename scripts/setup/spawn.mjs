import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number }} Where */

/**
 * Runs a program and gathers what it prints; it never throws, a program that cannot start answers with code 127.
 * @param {string} command @param {readonly string[]} args @param {Where} [where]
 * @returns {Promise<{ code: number, output: string, stdout: string }>}
 */
export function run(command, args, where = {}) {
  return new Promise((done) => {
    let output = '';
    let stdout = '';
    // What is gathered is not for a terminal, whatever the environment says of colours.
    const { FORCE_COLOR: _, ...env } = where.env ?? process.env;
    const child = spawn(command, args, {
      ...where,
      env: { ...env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (part) => {
      output += part;
      stdout += part;
    });
    child.stderr.on('data', (part) => {
      output += part;
    });
    child.on('error', (error) => done({ code: 127, output: error.message, stdout }));
    child.on('close', (code) => done({ code: code ?? 1, output, stdout }));
  });
}

/**
 * Runs a program on this terminal and answers with its exit code; Ctrl+C and a stop go on to it.
 * @param {string} command @param {readonly string[]} args @param {Where} [where]
 * @returns {Promise<number>}
 */
export function runHere(command, args, where = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { ...where, stdio: 'inherit' });
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    // Ctrl+C reaches the child by itself; this process only has to outlive it to pass on its exit code.
    const wait = () => undefined;
    process.on('SIGTERM', forward).on('SIGINT', wait);
    const close = (/** @type {number} */ code) => {
      process.off('SIGTERM', forward).off('SIGINT', wait);
      done(code);
    };
    child.on('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      close(127);
    });
    child.on('close', (code, signal) => close(code ?? 128 + (signal ? constants.signals[signal] : 1)));
  });
}

/** The last lines of a program's output: enough to see why it failed. @param {string} output */
export function tail(output, lines = 25) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}
