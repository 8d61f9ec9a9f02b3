# One image for worker, API and the dondoc command. glibc, since Temporal's core is built for it.
FROM node:20.20.2-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts --no-update-notifier

# The page is built by packages that are not installed in production.
FROM packages AS page
RUN npm ci --ignore-scripts --no-update-notifier
# .dockerignore lets through the sources of the product only.
COPY . .
RUN node node_modules/vite/bin/vite.js build --config vite.config.ts

FROM node:20.20.2-bookworm-slim
# Calendar arithmetic is done in the plan's own zone; nothing may depend on the machine's.
ENV NODE_ENV=production TZ=UTC
# Charts in papers are pictures with Vietnamese words.
RUN apt-get update && apt-get install -y --no-install-recommends fonts-dejavu-core && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY . .
COPY --from=page /app/dist ./dist
RUN node --import tsx worker/keep-code-program.ts
# What runs needs no package manager and no program that raises rights; files stay root's, so that a process cannot change its own code.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /usr/local/bin/yarn* /opt/yarn* \
  && find / -xdev -type f -perm /6000 -exec chmod a-s {} + \
  && chmod -R go-w /app
USER node
STOPSIGNAL SIGTERM
EXPOSE 3000
CMD ["node", "--import", "tsx", "api/main.ts"]
