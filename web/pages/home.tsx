import { Navigate } from '@tanstack/react-router';
import { useAccount } from '../data/queries.js';
import { placesFor } from '../shell/places.js';

/** Everybody begins with what he has to do. */
export function HomePage() {
  const [first] = placesFor(useAccount());
  return <Navigate to={first?.to ?? '/tasks'} replace />;
}
