"""What a descriptor says of tables otherwise than the standard, which the dashboard relies on."""

import json
from collections.abc import Iterator
from typing import Any

from loaders.faults import suggestion
from loaders.standard.tables import WORDS, Raw, column_of, key_of, schema_of, tables


def otherwise(resource: Raw) -> Iterator[str]:
    """What of a resource of a case cannot be so beside the standard, in words for who can mend it."""
    name, own = resource["name"], resource.get("schema", {})
    known = name in tables()
    if not known and not (own.get("fields") and own.get("primaryKey")):
        yield f"no table of the standard is called so{suggestion(name, tables())}; one of its own needs a schema"
        return
    key, given = key_of(resource), schema_of(resource)["primaryKey"]
    if known and key != given and not tables()[name].get("record"):
        yield f"its primaryKey is {shown(key)}; the standard has {shown(given)}, so leave it out"
    for field in own.get("fields", []):
        model = column_of(resource, field)
        for each in sorted(field.keys() - {"name", *WORDS}) if model else ():
            if field[each] != model.get(each):
                said = f"'{each}' of '{field['name']}' is {shown(field[each])}"
                yield f"{said}; the standard has {shown(model[each]) if each in model else 'none'}, so leave it out"


def shown(value: Any) -> str:
    """A value as a descriptor has it."""
    return json.dumps(value, ensure_ascii=False)
