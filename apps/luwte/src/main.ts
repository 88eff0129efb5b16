import 'reflect-metadata';
import { Command } from 'commander';
import { migrateCommand } from './commands/migrate';
import { startCommand } from './start/start-command';

const program = new Command('luwte').description('Runs and looks after a Luwte house').showHelpAfterError();
program
  .command('start')
  .description('Serve the house; brings its own PostgreSQL unless DATABASE_URL names one')
  .action(startCommand);
program
  .command('migrate')
  .description('Bring the database of DATABASE_URL to the newest schema')
  .action(migrateCommand);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`luwte: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
