"""What schemathesis cannot know of its own: which refusals of a well-formed request are right."""

import schemathesis
from schemathesis.generation import GenerationMode

# A page's `next` is opaque: no schema tells a made-up one from ours.
OPAQUE = {"cursor", "from"}


@schemathesis.check
def valid_input_is_not_called_invalid(ctx, response, case):
    """422 is for what the rules of the domain refuse; `invalidInput` would mean that the document promises too much."""
    generation = case.meta and case.meta.generation
    if response.status_code != 422 or not generation or generation.mode != GenerationMode.POSITIVE:
        return
    problem = response.json()
    wrong = [field["field"] for field in problem.get("fields", []) if field["field"] not in OPAQUE]
    assert problem["code"] != "invalidInput" or not wrong, f"refused although the schema allows it: {wrong}"
