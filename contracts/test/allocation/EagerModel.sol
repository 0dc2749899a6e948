// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @notice Chapter 02 for one operator, the naive way: every pending change is applied in its block, nothing is
/// queued, nothing is refreshed. Sets and strategies are small numbers; results are plain enumerations. It shares
/// no code and no constants with the contracts.
contract EagerModel {
    enum Result {
        Done,
        Pending,
        Same,
        Insufficient,
        NotSlashable,
        NotInSet,
        AlreadyMember,
        NotMember
    }

    struct Slot {
        uint256 magnitude;
        int256 change;
        uint256 effectBlock; // 0 when nothing is pending
    }

    struct Delay {
        uint256 current;
        uint256 pending;
        uint256 effectBlock;
    }

    uint256 private constant ONE = 10 ** 18;
    uint256 public constant SETS = 3;
    uint256 public constant STRATEGIES = 2;

    uint256 private immutable _deallocationDelay;
    uint256 private immutable _configurationDelay;

    uint256 public blockNumber;
    Slot[STRATEGIES][SETS] public slots;
    uint256[STRATEGIES] public max;
    uint256[STRATEGIES] public shares;
    bool[SETS] public member;
    uint256[SETS] public slashableUntil;
    bool[STRATEGIES][SETS] public inSet;
    Delay public delay;

    constructor(
        uint256 deallocationDelay,
        uint256 configurationDelay,
        uint256 startBlock,
        uint256[STRATEGIES] memory delegated
    ) {
        _deallocationDelay = deallocationDelay;
        _configurationDelay = configurationDelay;
        blockNumber = startBlock;
        shares = delegated;
        for (uint256 s = 0; s < STRATEGIES; ++s) {
            max[s] = ONE;
            for (uint256 k = 0; k < SETS; ++k) {
                inSet[k][s] = true;
            }
        }
    }

    /// @notice Lives through every block up to `target`, applying what is due.
    function advanceTo(uint256 target) external {
        while (blockNumber < target) {
            ++blockNumber;
            for (uint256 k = 0; k < SETS; ++k) {
                for (uint256 s = 0; s < STRATEGIES; ++s) {
                    if (slots[k][s].effectBlock == blockNumber) _apply(slots[k][s]);
                }
            }
            if (delay.effectBlock == blockNumber) (delay.current, delay.effectBlock) = (delay.pending, 0);
        }
    }

    function _apply(Slot storage slot) private {
        slot.magnitude = uint256(int256(slot.magnitude) + slot.change);
        slot.change = 0;
        slot.effectBlock = 0;
    }

    /* READS */

    function encumbered(uint256 s) public view returns (uint256 sum) {
        for (uint256 k = 0; k < SETS; ++k) {
            sum += slots[k][s].magnitude;
            if (slots[k][s].change > 0) sum += uint256(slots[k][s].change);
        }
    }

    function slashable(uint256 k) public view returns (bool) {
        return member[k] || blockNumber <= slashableUntil[k];
    }

    function stake(uint256 k, uint256 s, uint256 futureBlock) external view returns (uint256) {
        if (max[s] == 0) return 0;
        Slot memory slot = slots[k][s];
        uint256 magnitude = slot.magnitude;
        if (slot.change < 0 && slot.effectBlock <= futureBlock) magnitude -= uint256(-slot.change);
        return shares[s] * (magnitude * ONE / max[s]) / ONE;
    }

    /* ACTIONS */

    function modify(uint256 k, uint256 s, uint256 wanted) external returns (Result) {
        Slot storage slot = slots[k][s];
        if (slot.effectBlock != 0) return Result.Pending;
        if (wanted == slot.magnitude) return Result.Same;
        if (wanted > slot.magnitude) {
            if (encumbered(s) + wanted - slot.magnitude > max[s]) return Result.Insufficient;
            slot.change = int256(wanted) - int256(slot.magnitude);
            slot.effectBlock = blockNumber + delay.current;
            if (delay.current == 0) _apply(slot);
        } else if (slashable(k) && inSet[k][s]) {
            slot.change = int256(wanted) - int256(slot.magnitude);
            slot.effectBlock = blockNumber + _deallocationDelay + 1;
        } else {
            slot.magnitude = wanted;
        }
        return Result.Done;
    }

    function slash(uint256 k, uint256 s, uint256 wad) external returns (Result, uint256 taken) {
        if (!slashable(k)) return (Result.NotSlashable, 0);
        if (!inSet[k][s]) return (Result.NotInSet, 0);
        Slot storage slot = slots[k][s];
        if (slot.magnitude == 0) return (Result.Done, 0);

        uint256 x = _ceil(slot.magnitude * wad, ONE);
        slot.magnitude -= x;
        if (slot.change < 0) slot.change += int256(_ceil(uint256(-slot.change) * wad, ONE));
        uint256 kept = _ceil(shares[s] * (max[s] - x), max[s]);
        taken = shares[s] - kept;
        shares[s] = kept;
        max[s] -= x;
        return (Result.Done, taken);
    }

    function _ceil(uint256 numerator, uint256 denominator) private pure returns (uint256) {
        return numerator / denominator + (numerator % denominator == 0 ? 0 : 1);
    }

    function register(uint256 k) external returns (Result) {
        if (slashable(k)) return Result.AlreadyMember;
        member[k] = true;
        return Result.Done;
    }

    function deregister(uint256 k) external returns (Result) {
        if (!member[k]) return Result.NotMember;
        member[k] = false;
        slashableUntil[k] = blockNumber + _deallocationDelay;
        return Result.Done;
    }

    function toggleStrategy(uint256 k, uint256 s) external returns (bool nowInSet) {
        inSet[k][s] = !inSet[k][s];
        return inSet[k][s];
    }

    function setDelay(uint256 wanted) external {
        delay.pending = wanted;
        delay.effectBlock = blockNumber + _configurationDelay + 1;
    }
}
