import 'reflect-metadata';
import { Invalid } from '@luwte/platform/kernel';
import { Command } from 'commander';
import { createAdminCommand } from './commands/create-admin';
import { demoCommand } from './commands/demo';
import { migrateCommand } from './commands/migrate';
import { openapiCommand } from './commands/openapi';
import { verifyCommand } from './commands/verify';
import { rebuildStockCommand } from './commands/rebuild-stock';
import { startCommand } from './start/start-command';

const program = new Command('luwte').description('Runs and looks after a Luwte house').showHelpAfterError();
program
  .command('start')
  .description('Serve the house; brings its own PostgreSQL unless DATABASE_URL names one')
  .action(startCommand);
program.command('migrate').description('Bring the database to the newest schema').action(migrateCommand);
program
  .command('demo')
  .description('Fill an empty database with the demonstration, or bring the demonstration to today')
  .action(demoCommand);
program
  .command('create-admin')
  .description(
    'Make a house and the account that looks after it; the password is asked, or LUWTE_ADMIN_PASSWORD',
  )
  .requiredOption('--email <address>', 'address to sign in with')
  .requiredOption('--name <name>', 'name as colleagues see it')
  .requiredOption('--house <name>', 'name of the house')
  .option('--time-zone <zone>', 'IANA time zone of the house', 'Europe/Amsterdam')
  .action(createAdminCommand);
program
  .command('verify')
  .description('Verify the audit log and the stock of every house; exit code 1 when something is not whole')
  .action(verifyCommand);
program
  .command('rebuild-stock')
  .description('Make the stock balances of every house anew from the ledger')
  .action(rebuildStockCommand);
program.command('openapi').description('Print the OpenAPI document').action(openapiCommand);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`luwte: ${reasonOf(error)}\n`);
  process.exitCode = 1;
}
// Said outright: the embedded server's package would end the process with 0 whatever the command found.
process.exit(process.exitCode ?? 0);

function reasonOf(error: unknown): string {
  if (error instanceof Invalid) return JSON.stringify(error.extra['errors']);
  return error instanceof Error ? error.message : String(error);
}
