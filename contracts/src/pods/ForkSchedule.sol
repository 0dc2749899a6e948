// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

import {IEigenPodManager} from "../interfaces/IEigenPodManager.sol";

/// @notice In which layout proofs of a timestamp are given. Pectra is set by the time of its first block, later
/// forks are announced by their nominal times.
abstract contract ForkSchedule is IEigenPodManager, Ownable {
    /// @dev 32 slots. A fork's first blocks may be missing, and the root that a block knows is its parent's, so
    /// right after the fork nobody can tell from a timestamp whether that parent has the new layout.
    uint64 internal constant UNSETTLED_SECONDS = 384;

    uint8 private constant VALIDATORS_FIELD = 11;
    uint8 private constant BALANCES_FIELD = 12;
    uint8 private constant DENEB_HEIGHT = 5;
    uint8 private constant PECTRA_HEIGHT = 6;

    struct Fork {
        uint64 timestamp;
        ForkLayout stateLayout;
    }

    /// @inheritdoc IEigenPodManager
    uint64 public immutable podChangeDelaySeconds;

    /// @inheritdoc IEigenPodManager
    address public proofTimestampSetter;
    /// @inheritdoc IEigenPodManager
    uint64 public pectraForkTimestamp;
    /// @dev Beside what is read with it; `_forks` has that many entries.
    uint32 private _forkCount;
    mapping(uint256 index => Fork) private _forks;

    constructor(uint64 podChangeDelaySeconds_, uint64 pectraForkTimestamp_) {
        podChangeDelaySeconds = podChangeDelaySeconds_;
        pectraForkTimestamp = pectraForkTimestamp_;

        if (pectraForkTimestamp_ != 0) emit PectraForkTimestampSet(pectraForkTimestamp_);
    }

    /// @inheritdoc IEigenPodManager
    function setProofTimestampSetter(address newProofTimestampSetter) external onlyOwner {
        proofTimestampSetter = newProofTimestampSetter;

        emit ProofTimestampSetterSet(newProofTimestampSetter);
    }

    /// @inheritdoc IEigenPodManager
    /// @dev Moving a fork that pods may have proofs of would let them be read in the wrong layout.
    function setPectraForkTimestamp(uint64 timestamp) external {
        require(msg.sender == proofTimestampSetter, OnlyProofTimestampSetter());
        uint64 previous = pectraForkTimestamp;
        if (podChangeDelaySeconds != 0 && previous != 0) {
            require(_isAhead(previous) && _isAhead(timestamp), ForkTooSoon());
        }
        pectraForkTimestamp = timestamp;

        emit PectraForkTimestampSet(timestamp);
    }

    /// @inheritdoc IEigenPodManager
    function scheduleFork(uint64 forkTimestamp, ForkLayout calldata stateLayout) external onlyOwner {
        uint32 count = _forkCount;
        uint64 last = count == 0 ? pectraForkTimestamp : _forks[count - 1].timestamp;
        require(_isAhead(forkTimestamp) && forkTimestamp > last, ForkTooSoon());
        (uint256 height, uint256 fields) = (stateLayout.stateHeight, 1 << stateLayout.stateHeight);
        require(
            height >= DENEB_HEIGHT && height <= 8 && stateLayout.validatorsField < fields
                && stateLayout.balancesField < fields,
            InvalidForkLayout()
        );
        _forks[count] = Fork(forkTimestamp, stateLayout);
        _forkCount = count + 1;

        emit ForkScheduled(
            forkTimestamp, stateLayout.stateHeight, stateLayout.validatorsField, stateLayout.balancesField
        );
    }

    /// @inheritdoc IEigenPodManager
    function cancelFork() external onlyOwner {
        uint32 count = _forkCount;
        require(count != 0, ForkTooSoon());
        uint64 timestamp = _forks[count - 1].timestamp;
        require(timestamp > block.timestamp, ForkTooSoon());
        delete _forks[count - 1];
        _forkCount = count - 1;

        emit ForkCancelled(timestamp);
    }

    /// @inheritdoc IEigenPodManager
    /// @dev The block at the time of a fork has a parent of before, so the fork's own time is read the old way.
    function forkLayout(uint64 timestamp) external view returns (ForkLayout memory) {
        for (uint256 i = _forkCount; i > 0; --i) {
            uint64 fork = _forks[i - 1].timestamp;
            if (timestamp <= fork) continue;
            require(timestamp - fork >= UNSETTLED_SECONDS, TimestampTooCloseToFork());
            return _forks[i - 1].stateLayout;
        }
        if (pectraForkTimestamp == 0) return ForkLayout(0, 0, 0);
        uint8 height = timestamp <= pectraForkTimestamp ? DENEB_HEIGHT : PECTRA_HEIGHT;
        return ForkLayout(height, VALIDATORS_FIELD, BALANCES_FIELD);
    }

    function _isAhead(uint64 timestamp) private view returns (bool) {
        return timestamp >= block.timestamp + podChangeDelaySeconds;
    }
}
