"""What schemathesis cannot know of its own: which refusals of a well-formed request are right."""

import schemathesis
from schemathesis.generation import GenerationMode

# A page's `next` is opaque: no schema tells a made-up one from ours.
OPAQUE = {"cursor", "from"}

# What is typed into papers may not look like a path, markup or a formula: rules in words (domain/papers/typed-text.ts).
PAPER = ("head.", "texts.", "reason", "command.reason", "command.text")


@schemathesis.check
def valid_input_is_not_called_invalid(ctx, response, case):
    """422 is for what the rules of the domain refuse; `invalidInput` would mean that the document promises too much."""
    generation = case.meta and case.meta.generation
    if response.status_code != 422 or not generation or generation.mode != GenerationMode.POSITIVE:
        return
    problem = response.json()
    named = [field["field"] for field in problem.get("fields", [])]
    wrong = [field for field in named if field not in OPAQUE and not field.startswith(PAPER)]
    assert problem["code"] != "invalidInput" or not wrong, f"refused although the schema allows it: {wrong}"
