import type { Outcome } from '../../shared/api/failure.ts';
import type { Input, OperationName, Output } from '../../shared/api/operations.ts';

/** What answers each operation. Input has been parsed; what is returned is parsed before it leaves. */
export type Handler<Name extends OperationName> = (
  input: Input<Name>,
) => Outcome<Output<Name>> | Promise<Outcome<Output<Name>>>;

export type Handlers<Names extends OperationName = OperationName> = {
  readonly [Name in Names]: Handler<Name>;
};
