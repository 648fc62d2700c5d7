import { useQueryClient } from '@tanstack/react-query';

/**
 * Another try at one reading, and at all else of the page that failed: names that were not read leave codes in their places, and
 * nothing on the page would offer to read them.
 * @param retry reads what the page says did not come
 */
export function useTryAgain(retry: () => void): () => void {
  const queries = useQueryClient();
  return () => {
    retry();
    const failed = {
      type: 'active',
      predicate: ({ state }: { state: { status: string } }) => state.status === 'error',
    } as const;
    void queries.refetchQueries(failed, { cancelRefetch: false });
  };
}
