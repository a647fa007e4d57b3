"""Memory of what was found last."""

from __future__ import annotations

from newsum.memory import of_last


def test_the_same_object_is_asked_about_once_and_an_equal_one_again() -> None:
    asked: list[list[int]] = []

    @of_last
    def total(numbers: list[int]) -> int:
        """Add numbers."""
        asked.append(numbers)
        return sum(numbers)

    first, equal = [1, 2], [1, 2]
    assert [total(first), total(first), total(equal), total(first)] == [3, 3, 3, 3]
    assert [id(one) for one in asked] == [id(first), id(equal), id(first)]
    assert total.__doc__ == "Add numbers."
