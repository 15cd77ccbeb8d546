"""What a descriptor says of tables otherwise than the standard, which the dashboard relies on."""

import json
from collections.abc import Iterator
from typing import Any

from loaders.faults import Wrong, unlike
from loaders.standard.tables import WORDS, Raw, column_of, key_of, schema_of, tables


def otherwise(resource: Raw) -> Iterator[Wrong]:
    """What of a resource of a case cannot be so beside the standard, in words for who can mend it."""
    name, own = resource["name"], resource.get("schema", {})
    known = name in tables()
    if not known and not (own.get("fields") and own.get("primaryKey")):
        yield unlike("no table of the standard is called so, and one of its own needs a schema", name, tables())
        return
    key, given = key_of(resource), schema_of(resource)["primaryKey"]
    if known and key != given and not tables()[name].get("record"):
        yield Wrong(f"its primaryKey is {shown(key)}", f"the standard has {shown(given)}, so leave it out")
    for field in own.get("fields", []):
        model = column_of(resource, field)
        for each in sorted(field.keys() - {"name", *WORDS}) if model else ():
            if field[each] != model.get(each):
                said = f"'{each}' of '{field['name']}' is {shown(field[each])}"
                standard = shown(model[each]) if each in model else "none"
                yield Wrong(said, f"the standard has {standard}, so leave it out")


def shown(value: Any) -> str:
    """A value as a descriptor has it."""
    return json.dumps(value, ensure_ascii=False)
