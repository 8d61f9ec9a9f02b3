/** Restate's SDK calls `Promise.withResolvers`, which Node has from 22 on; dondoc and the other peers run on 20. */
interface Resolvers<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value | PromiseLike<Value>) => void;
  readonly reject: (reason?: unknown) => void;
}

function withResolvers<Value>(this: PromiseConstructor): Resolvers<Value> {
  let settle: Pick<Resolvers<Value>, 'resolve' | 'reject'> | undefined;
  const promise = new this<Value>((resolve, reject) => {
    settle = { resolve, reject };
  });
  if (settle === undefined) throw new TypeError('a promise gave nothing to settle it with');
  return { promise, ...settle };
}

if (!('withResolvers' in Promise))
  Object.defineProperty(Promise, 'withResolvers', {
    value: withResolvers,
    writable: true,
    configurable: true,
  });
