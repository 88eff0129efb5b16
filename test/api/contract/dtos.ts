import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { getMetadataStorage } from 'class-validator';

type Constructor = new (...args: never[]) => object;

/** A class that a handler takes, with the fields that class-validator checks. */
export interface CheckedClass {
  readonly name: string;
  readonly fields: readonly string[];
}

/** Every class that some handler of the running app takes as body or query. */
export function classesTaken(app: NestFastifyApplication): readonly CheckedClass[] {
  const scanner = app.get(MetadataScanner, { strict: false });
  const taken = new Set<Constructor>();
  for (const { instance } of app.get(DiscoveryService, { strict: false }).getControllers()) {
    const prototype = Object.getPrototypeOf(instance) as object;
    for (const method of scanner.getAllMethodNames(prototype)) {
      const types = Reflect.getMetadata('design:paramtypes', prototype, method) as unknown[] | undefined;
      for (const type of types ?? []) if (isChecked(type)) taken.add(type);
    }
  }
  return [...taken].map((type) => ({ name: type.name, fields: fieldsOf(type) }));
}

function isChecked(type: unknown): type is Constructor {
  return typeof type === 'function' && fieldsOf(type as Constructor).length > 0;
}

function fieldsOf(type: Constructor): string[] {
  const checks = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  return [...new Set(checks.map(({ propertyName }) => propertyName))].sort();
}
