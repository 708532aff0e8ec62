"""Read the owners that councils print: people, posts, teams and bodies.

An owner keeps the words that name it. What stands beside a person (a post after a comma,
a dash or in brackets) is a role and is dropped; a bracket that gives a post its field stays
("Director (Planning & Regeneration)"), one that adds a part in the action is dropped
("Service Director (inclusion lead)"). Those who support or are consulted are owners too,
as they are printed in the owner's cell.
"""

from actionplans.fields.owners.bodies import find_responsible_body
from actionplans.fields.owners.names import OwnerName
from actionplans.fields.owners.reading import is_owner, parse_owners, split_stacked_owners

__all__ = ["OwnerName", "find_responsible_body", "is_owner", "parse_owners", "split_stacked_owners"]
