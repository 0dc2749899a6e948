// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IStrategy} from "../interfaces/IStrategy.sol";

/// @notice A list of (strategy, amount), one slot an entry. An amount of 96 bits or more gets a slot of its own.
/// @dev An entry is `amount + 1` (96 bits, high) and the strategy (160 bits, low). So an empty slot ends the
/// list, even for a zero amount of the zero strategy, and no length is stored.
library StrategyAmounts {
    struct List {
        mapping(uint256 index => uint256 entry) entries;
        mapping(IStrategy strategy => mapping(uint256 index => uint256 amount)) wide;
    }

    uint256 private constant WIDE = type(uint96).max;

    function set(List storage list, uint256 index, IStrategy strategy, uint256 amount) internal {
        uint256 field = amount + 1;
        if (field >= WIDE) {
            field = WIDE;
            list.wide[strategy][index] = amount;
        }
        list.entries[index] = (field << 160) | uint160(address(strategy));
    }

    /// @return exists False past the end of the list.
    function get(List storage list, uint256 index)
        internal
        view
        returns (bool exists, IStrategy strategy, uint256 amount)
    {
        uint256 entry = list.entries[index];
        if (entry == 0) return (false, strategy, 0);
        strategy = IStrategy(address(uint160(entry)));
        uint256 field = entry >> 160;
        return (true, strategy, field == WIDE ? list.wide[strategy][index] : field - 1);
    }

    /// @dev Leaves a hole: for the last entry, or when all are cleared.
    function clear(List storage list, uint256 index) internal {
        uint256 entry = list.entries[index];
        if (entry >> 160 == WIDE) delete list.wide[IStrategy(address(uint160(entry)))][index];
        delete list.entries[index];
    }

    /// @notice Empties the list.
    function drain(List storage list)
        internal
        returns (IStrategy[] memory strategies, uint256[] memory amounts)
    {
        (strategies, amounts) = values(list);
        for (uint256 i = 0; i < strategies.length; ++i) {
            if (amounts[i] + 1 >= WIDE) delete list.wide[strategies[i]][i];
            delete list.entries[i];
        }
    }

    function length(List storage list) internal view returns (uint256 count) {
        while (list.entries[count] != 0) ++count;
    }

    /// @return index Where `strategy` stands, or the length of the list if it is absent.
    function find(List storage list, IStrategy strategy) internal view returns (uint256 index) {
        uint256 entry = list.entries[0];
        while (entry != 0 && address(uint160(entry)) != address(strategy)) {
            entry = list.entries[++index];
        }
    }

    function values(List storage list)
        internal
        view
        returns (IStrategy[] memory strategies, uint256[] memory amounts)
    {
        uint256 count = length(list);
        strategies = new IStrategy[](count);
        amounts = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            (, strategies[i], amounts[i]) = get(list, i);
        }
    }
}
