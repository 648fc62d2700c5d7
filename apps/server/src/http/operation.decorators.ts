import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';

/** An operation as it is published. */
export interface Operation {
  readonly id: string;
  readonly summary: string;
  readonly description: string;
}

type View = abstract new (...args: never[]) => object;

const published = ({ id, summary, description }: Operation) => ApiOperation({ operationId: id, summary, description });
const answered = (view: View, description: string) => ({ type: view as new () => object, description });

/** Answers 200, which a reading does by itself. @param said of the answer */
export const Shows = (operation: Operation, view: View, said: string) =>
  applyDecorators(published(operation), ApiOkResponse(answered(view, said)));

/** Changes something that exists, and answers 200. */
export const Does = (operation: Operation, view: View, said: string) =>
  applyDecorators(HttpCode(200), Shows(operation, view, said));

/** Makes something that did not exist: 201. */
export const Makes = (operation: Operation, view: View, said: string) =>
  applyDecorators(HttpCode(201), published(operation), ApiCreatedResponse(answered(view, said)));
