import type { ApiBodyOptions, ApiResponseOptions } from '@nestjs/swagger';

export const FILE_BODY: ApiBodyOptions = {
  description: 'Il file',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['attachments'],
    properties: { attachments: { type: 'string', format: 'binary', maxLength: 52_428_800 } },
  },
};

export const FILE_ANSWER: ApiResponseOptions = {
  description: 'Il file',
  content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary', maxLength: 52_428_800 } } },
};
