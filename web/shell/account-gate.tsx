import { Container } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ApiProblem } from '../../client/problem.js';
import { accountQuery } from '../data/queries.js';
import { loginAddress, session } from '../data/session.js';
import { Failed, Loading } from '../parts/states.js';
import { languageKept, useLanguage } from '../texts/language.js';
import { Shell } from './shell.js';

/** Everything behind it knows who is there. Who is not logged in is led to the login, and back to where he wanted to go. */
export function AccountGate() {
  const { data, error, refetch } = useQuery(accountQuery);
  const { speak } = useLanguage();
  const isStranger = !data && error instanceof ApiProblem && error.status === 401;
  useEffect(() => {
    if (isStranger) location.replace(loginAddress(`${location.pathname}${location.search}${location.hash}`));
  }, [isStranger]);
  const language = data?.person.language;
  useEffect(() => {
    session.goesOn();
    if (language !== undefined && languageKept() === undefined) speak(language);
  }, [language, speak]);
  if (data) return <Shell />;
  return (
    <Container component="main" py="xl">
      {error && !isStranger ? <Failed fault={error} onRetry={() => void refetch()} /> : <Loading />}
    </Container>
  );
}
