/**
 * The command line: `npm run --silent model -- COMMAND FILE… [--json]`, and
 * `export FILE [--xlsx OUT] [--docx OUT] [--csv DIR]`, or a command about a folder of returns.
 * Results go to standard output; every fault of every file goes to standard error, with nothing on standard
 * output and exit code 2.
 */
import { pathToFileURL } from 'node:url';
import { commandOf } from './cli/arguments.ts';
import { runScenarioCommand } from './cli/scenario-commands.ts';
import { COMMAND_NAMES, type CommandResult } from './cli/usage.ts';

type Names = readonly string[];

/** Runs one command line (without `node` and the script's name). What a command needs is read only when asked for. */
export async function runCommand(args: readonly string[]): Promise<CommandResult> {
  const command = commandOf(args);
  const names: Record<keyof typeof COMMAND_NAMES, Names> = COMMAND_NAMES;
  if (names.exports.includes(command)) {
    const { projectVersion, runExport } = await import('./cli/export.ts');
    return runExport(args, projectVersion(), new Date());
  }
  if (names.schemes.includes(command)) {
    const { runSchemesCommand } = await import('./cli/schemes.ts');
    return runSchemesCommand(args);
  }
  if (names.sufficiency.includes(command)) {
    const { runSufficiencyCommand } = await import('./cli/sufficiency.ts');
    return runSufficiencyCommand(args);
  }
  if (names.returns.includes(command)) {
    const { runReturnCommand } = await import('./cli/return-commands.ts');
    return runReturnCommand(args);
  }
  return runScenarioCommand(args);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  // A reader that has seen enough (`| head`) closes the pipe: that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const { exitCode, out, errors } = await runCommand(process.argv.slice(2));
  process.stderr.write(errors);
  process.stdout.write(out);
  process.exitCode = exitCode;
}
